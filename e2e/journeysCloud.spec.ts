import { defineJourneys } from './support/journeys'

/** The journeys over CloudBase. */

defineJourneys()
