import { createRequire } from 'node:module';

/** A program under measurement: the same identities, made by us, by hand, or by a peer. */
export interface Subject {
  /** Makes an app with an identity for each of `count` workflows. */
  build(count: number, outdir: string): Built;
}

/** An app that is ready to be synthesized. */
export interface Built {
  /** Writes the files and gives their paths. */
  synth(): string[];
}

const load = createRequire(__filename);

/** Loads the program of a subject, as an app's own file loads its modules. */
export function subjectNamed(name: string): Subject {
  return load(`./${name}`) as Subject;
}

/** Workflows of one file: CloudFormation takes 500 resources in a stack. */
export const PER_STACK = 400;
/** Google gives a project 100 service accounts. */
export const PER_PROJECT = 100;

export const ACCOUNT = '111111111111';
export const REGION = 'eu-central-1';
export const ISSUER = 'https://token.actions.githubusercontent.com';
export const OWNER = 'my-org';
export const OWNER_ID = '123456';
export const ENVIRONMENT = 'prod';
export const REF = 'refs/heads/main';

/** What differs between the workflows: the repository. */
export interface Run {
  readonly name: string;
  readonly repository: string;
  readonly repositoryId: string;
}

export function runs(count: number): Run[] {
  return Array.from({ length: count }, (_, index) => ({ name: `deploy-${index}`, repository: `repository-${index}`, repositoryId: String(456000 + index) }));
}

/** The subject that GitHub mints for such a run, as somebody would write it by hand. */
export function subjectOf({ repository, repositoryId }: Run): string {
  return `repo:${OWNER}@${OWNER_ID}/${repository}@${repositoryId}:environment:${ENVIRONMENT}`;
}

/** As many items in each part, but for the last one. */
export function split<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
