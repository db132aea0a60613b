/** The pre-commit hook: a block of POSIX shell that finds kam wherever it may be, and its place in a hook that is there already. */
import { visible } from '../text/escape.ts'
import type { Language, Words } from '../text/phrase.ts'

/** What a hook file amounts to: it runs our check already, it is ours but not as it should be, or it is somebody else's. */
export type HookText =
  | { readonly kind: 'same' }
  | { readonly kind: 'ours'; readonly text: string }
  | { readonly kind: 'foreign'; readonly text: string }
  | { readonly kind: 'not-shell' }

/** A new hook; `folder` is the way from the top of the work tree to the workspace, `.` where they are one. */
export const freshHook = (folder: string, language: Language): string => `#!/bin/sh\n${block(folder, language)}`

/** Looks at a hook that is there; `text` is that hook with our block in it. */
export function placeInHook(hook: string, folder: string, language: Language): HookText {
  const ours = block(folder, language)
  if (hook.includes(ours)) return { kind: 'same' }
  const { begin, end } = marks(folder)
  const start = hook.indexOf(begin)
  const stop = hook.indexOf(end, start)
  if (start !== -1 && stop !== -1) {
    return { kind: 'ours', text: hook.slice(0, start) + ours + hook.slice(stop + end.length) }
  }
  // A repository may hold several workspaces: what stands there for another one says nothing about this.
  const theirs = hook.replace(/^# kam check \(.*\): begin\n[\s\S]*?^# kam check \(.*\): end\n/gm, '')
  if (runsKam(theirs)) return { kind: 'same' }
  const shebang = /^#![^\n]*[/ ](?:ba|da|z|k|a)?sh\b[^\n]*\n/.exec(hook)?.[0]
  if (shebang === undefined) return { kind: 'not-shell' }
  // In front of the rest: many a hook ends with `exec` or `exit`, and nothing behind that would ever run.
  const kind = theirs === shebang ? 'ours' : 'foreign'
  return { kind, text: shebang + ours + hook.slice(shebang.length) }
}

/** Whether a hook, or the config of a program that manages hooks, already calls our check. */
export const runsKam = (text: string): boolean => /\bkam\b[^\n]*\bcheck\b/.test(text)

/** The command that a hook of somebody's own has to run. */
export const hookCommand = (folder: string): string =>
  folder === '.' ? 'kam check --staged' : `kam --cwd ${quoted(folder)} check --staged`

const marks = (folder: string): { readonly begin: string; readonly end: string } => ({
  begin: `# kam check (${visible(folder)}): begin\n`,
  end: `# kam check (${visible(folder)}): end\n`,
})

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

const texts: Readonly<Record<'origin' | 'missing' | 'stopped', Words>> = {
  origin: {
    zh: '这一段是 kam init 写的：提交前检查暂存的档案。不要了，就把 begin 到 end 删掉。',
    en: 'Written by kam init: checks the staged dossiers before a commit. To be rid of it, delete from begin to end.',
  },
  missing: {
    zh: 'kam: 找不到 kam，或找不到能运行它的 Node（20.19 以上），这次提交没有检查；请装好，或者加进 PATH。',
    en: 'kam: neither kam nor a Node to run it (20.19 or newer) was found; this commit was not checked. Install them or put them on PATH.',
  },
  stopped: {
    zh: 'kam: 没有提交。改好后 git add 再提交；这一次不想检查：git commit --no-verify',
    en: 'kam: nothing was committed. Mend it, git add, commit again; or without this check: git commit --no-verify',
  },
}

// A subshell, so that nothing of it shows in the rest of a hook. What it tries costs nothing where kam is on PATH.
function block(folder: string, language: Language): string {
  const { begin, end } = marks(folder)
  return `${begin}# ${texts.origin[language]}
(
  set +euf
  folder=${quoted(folder)}
  # A branch without dossiers has nothing to check.
  [ -e "$folder/kam.config.yaml" ] || [ -d "$folder/accounts" ] || exit 0

  # A linked work tree often has no node_modules: then the main one's, which lies two folders above its hooks.
  main=\${0%/*}/../..
  find_kam() {
    for place in "$folder" . "$main"; do
      kam=$place/node_modules/.bin/kam
      [ -x "$kam" ] && return 0
    done
    kam=$(command -v kam)
  }
  node_fits() {
    version=$(node --version 2>/dev/null) || return 1
    major=\${version#v} minor=\${version#*.}
    major=\${major%%.*} minor=\${minor%%.*}
    [ "$major" -gt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -ge 19 ]; }
  }
  give_up() {
    printf '%s\\n' ${quoted(texts.missing[language])} >&2
    exit 0
  }

  # Graphical git clients start hooks without what a shell's profile adds to PATH, so we look where Node is usually kept:
  # first where it is now, then nvm, volta, fnm, asdf, mise, nodenv, n, Homebrew, the system's, MacPorts, Nix, Windows.
  usual=\${PATH:+$PATH:}$HOME/.local/bin:$HOME/.npm-global/bin:$HOME/.yarn/bin:$HOME/.local/share/pnpm:$HOME/Library/pnpm
  usual=$usual:$HOME/AppData/Roaming/npm
  kam=
  fitting=
  for tools in '' \\
    "\${NVM_DIR:-$HOME/.nvm}"/versions/node/*/bin \\
    "\${VOLTA_HOME:-$HOME/.volta}/bin" "$HOME/AppData/Local/Volta/bin" \\
    "\${FNM_DIR:-$HOME/.local/share/fnm}/aliases/default/bin" "$HOME/.fnm/aliases/default/bin" \\
    "$HOME/Library/Application Support/fnm/aliases/default/bin" \\
    "\${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/nodejs/*/bin \\
    "$HOME"/.local/share/mise/installs/node/*/bin \\
    "$HOME"/.nodenv/versions/*/bin "$HOME/n/bin" \\
    /opt/homebrew/bin /opt/homebrew/opt/node@*/bin /usr/local/bin /usr/local/opt/node@*/bin \\
    /home/linuxbrew/.linuxbrew/bin /usr/bin /opt/local/bin /snap/bin \\
    "$HOME/.nix-profile/bin" /run/current-system/sw/bin \\
    '/c/Program Files/nodejs' /c/nvm4w/nodejs "$HOME/scoop/apps/nodejs/current"; do
    [ -z "$tools" ] || [ -x "$tools/node" ] || continue
    PATH=\${tools:+$tools:}$usual
    node_fits || continue
    [ -n "$fitting" ] || fitting=$PATH
    find_kam && break
  done

  if [ -n "$kam" ]; then
    set -- "$kam"
  else
    [ -n "$fitting" ] || give_up
    PATH=$fitting
    # Never from the network: a commit must not wait for it, nor run what nobody installed.
    npx --no-install --offline kam --version >/dev/null 2>&1 || give_up
    set -- npx --no-install --offline kam
  fi
  "$@" --cwd "$folder" check --staged
  status=$?
  case $status in
    0) ;;
    126 | 127) give_up ;;
    *) printf '%s\\n' ${quoted(texts.stopped[language])} >&2 ;;
  esac
  exit $status
) || exit $?
${end}`
}
