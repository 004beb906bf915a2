import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ACTION, ROOT, type Step, yamlOf } from './run-action.ts';

interface Snippets {
  readonly workflow: {
    readonly on: object;
    readonly permissions: object;
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  };
  readonly hooks: {
    readonly repos: readonly { readonly hooks: readonly { readonly id: string }[] }[];
  };
  readonly gitlab: {
    readonly include: readonly { readonly local: string }[];
    readonly tular: { readonly variables: Readonly<Record<string, string>> };
  };
}

function snippetsOf(readme: string): Snippets {
  const text = readFileSync(join(ROOT, readme), 'utf8');
  const under = (path: string) => {
    const found = text.split('```yaml\n').find((each) => each.startsWith(`# ${path}\n`));
    return parse(found?.split('```')[0] ?? '') as unknown;
  };
  return {
    workflow: under('.github/workflows/catalog.yml'),
    hooks: under('.pre-commit-config.yaml'),
    gitlab: under('.gitlab-ci.yml'),
  } as Snippets;
}

describe.each(['README.md', 'README.id.md'])('%s', (readme) => {
  const { workflow, hooks, gitlab } = snippetsOf(readme);

  it('shows a workflow as careful as our own, with inputs that there are', () => {
    const [checkout, action] = workflow.jobs['catalog']?.steps ?? [];
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'schedule']);
    expect(checkout?.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    expect(Object.keys(ACTION.inputs)).toEqual(
      expect.arrayContaining(Object.keys(action?.with ?? { none: true })),
    );
  });

  it('names the hook and the job that there are', () => {
    const [hook] = yamlOf('.pre-commit-hooks.yaml') as { id: string }[];
    expect(hooks.repos[0]?.hooks[0]?.id).toBe(hook?.id);
    const [include] = gitlab.include;
    expect(existsSync(join(ROOT, include?.local ?? 'none'))).toBe(true);
    const { tular } = yamlOf(include?.local ?? '') as Snippets['gitlab'];
    expect(Object.keys(tular.variables)).toEqual(
      expect.arrayContaining(Object.keys(gitlab.tular.variables)),
    );
  });
});
