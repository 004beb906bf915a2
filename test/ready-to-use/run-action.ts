import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/temporary.ts';

/** The top of this repository. */
export const ROOT = join(import.meta.dirname, '../..');

export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** A YAML file of this repository. */
export function yamlOf(path: string): unknown {
  return parse(readFileSync(join(ROOT, path), 'utf8'));
}

/** This repository's action. */
export const ACTION = yamlOf('action.yml') as Action;

export interface Finished {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly summary: string;
}

/**
 * Runs the action's steps in a checkout as the runner does: bash with its flags, inputs put in where
 * `env` names them, the GITHUB_* files set, and an end at the first step that fails.
 */
export function runAction(
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
  actionPath = ROOT,
): Finished {
  const files = temporaryFolder({ summary: '', output: '', env: '', path: '' });
  mkdirSync(join(files, 'temp'));
  const { PATH = '', HOME = '' } = process.env;
  const runner = {
    PATH,
    HOME,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_ACTION_PATH: actionPath,
    GITHUB_STEP_SUMMARY: join(files, 'summary'),
    GITHUB_OUTPUT: join(files, 'output'),
    GITHUB_ENV: join(files, 'env'),
    GITHUB_PATH: join(files, 'path'),
    RUNNER_TEMP: join(files, 'temp'),
    GITHUB_EVENT_NAME: 'push',
    GITHUB_BASE_REF: '',
    ...env,
  };
  const value = (text: string) =>
    text.replace(/\$\{\{\s*inputs\.([\w-]+)\s*\}\}/g, (_, name: string) => {
      const given = inputs[name] ?? ACTION.inputs[name]?.default;
      if (given === undefined) throw new Error(`no input ${name}`);
      return given;
    });
  let [exit, stdout, stderr]: [number | null, string, string] = [0, '', ''];
  for (const [at, step] of ACTION.runs.steps.entries()) {
    const script = `step-${at}.sh`;
    const stepEnv = Object.entries(step.env ?? {}).map(([name, text]) => [name, value(text)]);
    const ran = runBash(files, script, value(step.run ?? ''), workspace, {
      ...runner,
      ...(Object.fromEntries(stepEnv) as Record<string, string>),
    });
    stdout += ran.stdout;
    stderr += ran.stderr;
    exit = ran.status;
    if (exit !== 0) break;
  }
  return { exit, stdout, stderr, summary: readFileSync(join(files, 'summary'), 'utf8') };
}

function runBash(
  folder: string,
  name: string,
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
) {
  const file = join(temporaryFolder({ [name]: script }), name);
  mkdirSync(folder, { recursive: true });
  return spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', file], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}
