import path from 'node:path'
import ts from 'typescript'
import type { Finding } from './finding'

/** An attribute or event handler that the source gives to one of Taro's built-in components. */
export interface UsedAttribute {
  /** `file:line` of the attribute, or of the spread that brings it. */
  where: string
  component: string
  attribute: string
}

/** React reads these itself; they never reach a template. */
const READ_BY_REACT = new Set(['key', 'ref', 'children'])

/** Attributes that have another name in WXML. */
const NAMES_IN_WXML: Readonly<Record<string, string>> = {
  className: 'class',
  onClick: 'bindtap',
  catchMove: 'catchtouchmove',
}

/**
 * Finds the attributes that no template of the built mini-program writes on that component. Taro drops them silently.
 * config/templates says which attributes the templates have.
 */
export function findDroppedAttributes(used: readonly UsedAttribute[], templates: string): Finding[] {
  return used
    .filter(({ component, attribute }) => !writes(templates, component, attribute))
    .map(({ where, component, attribute }) => ({
      where,
      sentence: `base.wxml drops ${attribute} of <${component}>`,
    }))
}

/** Reads what the .tsx files give to Taro's components. TypeScript knows which attributes are in a spread, too. */
export function readUsedAttributes(root: string, files: readonly string[]): UsedAttribute[] {
  const settings = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file))
  const { options } = ts.parseJsonConfigFileContent(settings.config, ts.sys, root)
  const program = ts.createProgram(
    files.map((file) => path.join(root, file)),
    options,
  )
  const checker = program.getTypeChecker()
  const used: UsedAttribute[] = []
  for (const file of files) {
    const source = program.getSourceFile(path.join(root, file))
    if (!source) throw new Error(`${file} is not part of the program.`)
    const visit = (node: ts.Node): void => {
      if (ts.isJsxOpeningLikeElement(node)) used.push(...attributesOf(node, checker, file))
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return used
}

function attributesOf(
  element: ts.JsxOpeningLikeElement,
  checker: ts.TypeChecker,
  file: string,
): UsedAttribute[] {
  const component = taroComponent(element.tagName, checker)
  if (component === undefined) return []
  return element.attributes.properties.flatMap((property) => {
    const { line } = element.getSourceFile().getLineAndCharacterOfPosition(property.getStart())
    const where = `${file}:${line + 1}`
    const names = ts.isJsxAttribute(property)
      ? [property.name.getText()]
      : namesIn(checker.getTypeAtLocation(property.expression))
    return names
      .filter((name) => !READ_BY_REACT.has(name))
      .map((attribute) => ({ where, component, attribute }))
  })
}

/** The properties that a spread may have: `condition && object` is a union of false and an object. */
function namesIn(type: ts.Type): string[] {
  if (type.isUnion()) return type.types.flatMap(namesIn)
  const isObject = (type.flags & ts.TypeFlags.StructuredType) !== 0
  return isObject ? type.getProperties().map(({ name }) => name) : []
}

/** The name of a component that is imported from @tarojs/components; undefined for any other. */
function taroComponent(tag: ts.JsxTagNameExpression, checker: ts.TypeChecker): string | undefined {
  const imported = checker.getSymbolAtLocation(tag)?.declarations?.[0]
  if (!imported || !ts.isImportSpecifier(imported)) return undefined
  const from = imported.parent.parent.parent.moduleSpecifier
  if (!ts.isStringLiteral(from) || from.text !== '@tarojs/components') return undefined
  return (imported.propertyName ?? imported.name).text
}

/** Whether any template writes the attribute on this tag. Taro also has templates with fewer attributes. */
function writes(templates: string, component: string, attribute: string): boolean {
  const tag = dashed(component).slice(1)
  return new RegExp(`<${tag}(?=\\s)(?:"[^"]*"|[^">])*\\s${nameInWxml(attribute)}="`).test(templates)
}

function nameInWxml(attribute: string): string {
  const name = NAMES_IN_WXML[attribute]
  if (name !== undefined) return name
  return /^on[A-Z]/.test(attribute) ? `bind${attribute.slice(2).toLowerCase()}` : dashed(attribute)
}

/** scrollTop is scroll-top in a template, and ScrollView is -scroll-view. */
function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
