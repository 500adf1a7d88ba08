import type { CompiledArtifact } from '../compiled'
import { readArtifact } from './artifact'
import { readScripts } from './scripts'
import { compileStyles } from './styles'
import { compileTemplates } from './templates'

/**
 * Compiles a built mini-program for the browser. Its JavaScript stays as it was built. Throws an Error of one sentence if
 * files are missing. Everything else that is wrong is in `problems`.
 */
export function compileArtifact(folder: string): CompiledArtifact {
  const artifact = readArtifact(folder)
  const { templates, problems: templateProblems } = compileTemplates(artifact)
  const { styles, problems: styleProblems } = compileStyles(artifact)
  const { scripts, problems: scriptProblems } = readScripts(artifact)
  return {
    app: artifact.app,
    settings: artifact.settings,
    themes: artifact.themes,
    templates,
    styles,
    scripts,
    problems: [...scriptProblems, ...templateProblems, ...styleProblems],
  }
}
