import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFiles, gitIn, repository } from '../support/temporary.ts';
import { catalogFiles } from './catalog-files.ts';
import { ACTION, ROOT, runAction, type Step, yamlOf } from './run-action.ts';

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: unknown; readonly steps: readonly Step[] }>
  >;
}

const names = readdirSync(join(ROOT, '.github/workflows'));
const workflows = names.map(
  (name) => [name, yamlOf(`.github/workflows/${name}`) as Workflow] as const,
);
const stepsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap(({ steps }) => steps);

describe.each(workflows)('%s', (_name, workflow) => {
  it('reads and does no more, and runs nothing of a fork with more than that', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeUndefined();
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
  });

  it('pins what others wrote, and leaves no token behind', () => {
    for (const { uses, with: given } of stepsOf(workflow)) {
      if (uses === undefined || uses === './') continue;
      expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
      if (uses.startsWith('actions/checkout@'))
        expect(given).toMatchObject({ 'persist-credentials': false });
    }
  });
});

it('no expression is pasted into a script', () => {
  const steps = [...ACTION.runs.steps, ...workflows.flatMap(([, workflow]) => stepsOf(workflow))];
  const scripts = steps.flatMap(({ run }) => run ?? []);
  expect(scripts.length).toBeGreaterThan(2);
  for (const script of scripts) expect(script).not.toContain('${{');
  for (const { run, shell } of ACTION.runs.steps) if (run) expect(shell).toBe('bash');
});

describe('the workflow of this catalogue', () => {
  const catalog = workflows.find(([name]) => name === 'catalog.yml')?.[1] as Workflow;
  const step = (uses: string) => stepsOf(catalog).find((each) => each.uses?.startsWith(uses));
  const inputs = (step('./')?.with ?? {}) as Record<string, string>;

  it('fetches the history that a pull request is compared with', () => {
    expect(Object.keys(catalog.on).sort()).toEqual([
      'pull_request',
      'schedule',
      'workflow_dispatch',
    ]);
    expect(step('actions/checkout')?.with).toMatchObject({ 'fetch-depth': 0 });
  });

  it('passes on this catalogue, and marks what a pull request breaks in it', () => {
    const root = repository(catalogFiles());
    expect(runAction(root, inputs, { GITHUB_EVENT_NAME: 'schedule' })).toMatchObject({ exit: 0 });
    gitIn(root, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    addFiles(root, { 'catalog/innovations/baru.yaml': 'name: Baru\nowners: [tidak-ada]\n' });
    gitIn(root, 'add', '-A');
    gitIn(root, 'commit', '-q', '-m', 'baru');
    const ran = runAction(root, inputs, {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_BASE_REF: 'main',
    });
    expect(ran.stdout).toMatch(/^::error file=catalog\/innovations\/baru\.yaml,line=2,/m);
    expect(ran.stdout.match(/^::/gm)?.length).toBe(ran.stdout.match(/baru\.yaml,/g)?.length);
    expect(ran.exit).toBe(1);
  });
});
