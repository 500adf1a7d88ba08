import { TmplGroup } from 'glass-easel-template-compiler'
import * as v from 'valibot'
import { BUILTINS, builtinPath } from '../builtins'
import type { Problem } from '../compiled'
import type { Artifact } from './artifact'
import { findUnknownTags } from './tags'

/** A message of the compiler. WeChat's compiler refuses a template for what is only a warning in this one. */
const Diagnosis = v.object({ message: v.string(), startLine: v.number() })

/**
 * Compiles all WXML and WXS of the mini-program and of the built-ins to the source of one expression. The expression calls
 * `missTemplate(path, name)` if `<template is>` names an unknown template. glass-easel alone would silently draw nothing.
 */
export function compileTemplates(artifact: Artifact): { templates: string; problems: Problem[] } {
  const group = new TmplGroup()
  const problems = artifact
    .paths('.wxml')
    .flatMap((at) => readProblems(`${at}.wxml`, group.addTmpl(at, artifact.read(`${at}.wxml`))))
  for (const at of artifact.paths('.wxs')) group.addScript(at, artifact.read(`${at}.wxs`))
  for (const [tag, { wxml }] of Object.entries(BUILTINS)) group.addTmpl(builtinPath(tag), wxml)
  const templates = group.getTmplGenObjectGroups()
  group.free()
  return {
    templates: reportMissingTemplates(templates),
    problems: [...problems, ...findUnknownTags(artifact)],
  }
}

function readProblems(file: string, diagnoses: unknown): Problem[] {
  return v
    .parse(v.array(Diagnosis), diagnoses)
    .map(({ message, startLine }) => ({ where: `${file}:${startLine + 1}`, sentence: message }))
}

/** The code with which version 0.12.1 of the compiler looks up a template by its name, once a file. */
const LOOK_UP =
  /(G\[("(?:[^"\\]|\\.)*")\]=\(\(\)=>\{var H=\{\};var S;var I=\(P\)=>\{if\(!S\)S=[^;]*;)return S\[P\]\}/g

function reportMissingTemplates(templates: string): string {
  const telling = templates.replace(LOOK_UP, '$1return S[P]||missTemplate($2,P)}')
  const lookUps = templates.split('return S[P]}').length - 1
  if (telling.split('||missTemplate(').length - 1 !== lookUps) {
    throw new Error(
      'The template compiler has changed its look-up of templates: adapt LOOK_UP in compile/templates.ts.',
    )
  }
  return telling
}
