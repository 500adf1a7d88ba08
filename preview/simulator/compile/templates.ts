import { TmplGroup } from 'glass-easel-template-compiler'
import * as v from 'valibot'
import { BUILTINS, builtinPath } from '../builtins'
import type { Problem } from '../compiled'
import type { Artifact } from './artifact'

/** What the compiler says about a template: WeChat's own refuses it over what is only a warning here, too. */
const Diagnosis = v.object({ message: v.string(), startLine: v.number() })

/** Compiles every WXML and WXS of the mini-program and of the built-ins to the source of one expression. */
export function compileTemplates(artifact: Artifact): { templates: string; problems: Problem[] } {
  const group = new TmplGroup()
  const problems = artifact
    .paths('.wxml')
    .flatMap((at) => problemsOf(`${at}.wxml`, group.addTmpl(at, artifact.read(`${at}.wxml`))))
  for (const at of artifact.paths('.wxs')) group.addScript(at, artifact.read(`${at}.wxs`))
  for (const [tag, { wxml }] of Object.entries(BUILTINS)) group.addTmpl(builtinPath(tag), wxml)
  const templates = group.getTmplGenObjectGroups()
  group.free()
  return { templates, problems }
}

function problemsOf(file: string, diagnoses: unknown): Problem[] {
  return v
    .parse(v.array(Diagnosis), diagnoses)
    .map(({ message, startLine }) => ({ where: `${file}:${startLine + 1}`, sentence: message }))
}
