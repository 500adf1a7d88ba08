/** One picture of the gallery. */
export interface Shot {
  /** The scenario it shows. */
  name: string
  /** Width, theme, language and font size: "320-dark-en-25.6". */
  look: string
  /** Beside the sheet. */
  file: string
}

/** A page of HTML with all pictures, under the names of their scenarios; each opens in full by a click. */
export function contactSheet(shots: readonly Shot[]): string {
  const names = [...new Set(shots.map(({ name }) => name))]
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Gallery</title>
<style>
body { margin: 24px; background: #8a919c; color: #fff; font: 14px/1.4 sans-serif; }
div { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
figure { margin: 0; }
img { display: block; width: 200px; border-radius: 8px; }
</style>
${names.map((name) => sectionOf(name, shots)).join('\n')}
</html>
`
}

function sectionOf(name: string, shots: readonly Shot[]): string {
  const pictures = shots
    .filter((shot) => shot.name === name)
    .map(
      ({ file, look }) =>
        `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${look}</figcaption></figure>`,
    )
  return `<h2>${name}</h2>\n<div>${pictures.join('')}</div>`
}
