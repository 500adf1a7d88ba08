import type { StoryFacts } from '../story/storyFacts'
import { nameInTraditional, placeInTraditional } from './toTraditional'

/** The facts of a story with places and names, which carriers write in Simplified characters, in Traditional ones. */
export function factsInTraditional(facts: StoryFacts): StoryFacts {
  const { pickedUp, location, signer, collectionPlace } = facts
  return {
    ...facts,
    pickedUp: pickedUp && { ...pickedUp, place: turn(pickedUp.place) },
    location: location && { ...location, place: turn(location.place), towards: turn(location.towards) },
    signer: signer && {
      ...signer,
      name: signer.kind === 'person' ? nameInTraditional(signer.name) : placeInTraditional(signer.name),
    },
    collectionPlace: turn(collectionPlace),
  }
}

function turn(place: string | null): string | null {
  return place && placeInTraditional(place)
}
