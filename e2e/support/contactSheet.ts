/** One picture of the gallery. */
export interface Picture {
  /** The scenario it shows. */
  name: string
  /** Width, theme, language and font size: "320-dark-en-25.6". */
  look: string
  /** Relative to the sheet. */
  file: string
}

/** An HTML page with all pictures, grouped by scenario; a click opens one at full size. */
export function formatContactSheet(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map(({ name }) => name))]
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
${names.map((name) => formatSection(name, pictures)).join('\n')}
</html>
`
}

function formatSection(name: string, pictures: readonly Picture[]): string {
  const figures = pictures
    .filter((picture) => picture.name === name)
    .map(
      ({ file, look }) =>
        `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${look}</figcaption></figure>`,
    )
  return `<h2>${name}</h2>\n<div>${figures.join('')}</div>`
}
