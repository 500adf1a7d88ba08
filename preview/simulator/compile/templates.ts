import { TmplGroup } from 'glass-easel-template-compiler'
import * as v from 'valibot'
import { BUILTINS, builtinPath } from '../builtins'
import type { Problem } from '../compiled'
import type { Artifact } from './artifact'
import { findUnknownTags } from './tags'

/** What the compiler says about a template: WeChat's own refuses it over what is only a warning here, too. */
const Diagnosis = v.object({ message: v.string(), startLine: v.number() })

/**
 * Compiles every WXML and WXS of the mini-program and of the built-ins to the source of one expression. It calls
 * `missTemplate(path, name)` where `<template is>` names none: left alone, glass-easel draws nothing, without a word.
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

/** How version 0.12.1 of the compiler looks a template up by its name, in each file of its own. */
const LOOK_UP =
  /(G\[("(?:[^"\\]|\\.)*")\]=\(\(\)=>\{var H=\{\};var S;var I=\(P\)=>\{if\(!S\)S=[^;]*;)return S\[P\]\}/g

function reportMissingTemplates(templates: string): string {
  const telling = templates.replace(LOOK_UP, '$1return S[P]||missTemplate($2,P)}')
  const lookUps = templates.split('return S[P]}').length - 1
  if (telling.split('||missTemplate(').length - 1 !== lookUps) {
    throw new Error(
      'The template compiler looks templates up in another way than compile/templates.ts knows.',
    )
  }
  return telling
}
