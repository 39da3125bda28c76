import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText, Resource, Text, Value } from '../../src/artifacts';
import { ArtifactFile, IdentitySet } from '../../src/verify';

const FOLDER = join(__dirname, '../fixtures/artifacts');

/** What a vendor's tool wrote. */
export const file = (name: string): ArtifactFile => ({ path: name, content: readFileSync(join(FOLDER, name), 'utf8') });

export const resourcesOf = (name: string): Resource[] => readText(file(name).content, name);

export const SUBJECT = 'repo:my-org@123456/my-repo@456789:environment:prod';
const CLAIMS = {
  iss: 'https://token.actions.githubusercontent.com', sub: SUBJECT, repository_owner_id: '123456', repository_id: '456789', run_id: '1', environment: 'prod',
};
export const AWS_TOKEN: Record<string, unknown> = { ...CLAIMS, aud: 'sts.amazonaws.com' };
export const AZURE_TOKEN: Record<string, unknown> = { ...CLAIMS, aud: 'api://AzureADTokenExchange' };
export const GCP_TOKEN: Record<string, unknown> = {
  ...CLAIMS, aud: 'https://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/github/providers/actions',
};

/** `identity: verdict` of each identity. */
export function verdicts(files: ArtifactFile[], token: Record<string, unknown>): string[] {
  return IdentitySet.fromFiles(files).decide(token).map(({ identity, verdict }) => `${identity}: ${verdict}`);
}

/** Values as a test writes them: a text as itself, with references in angle brackets. */
export function plain(value: Value | undefined): unknown {
  if (value instanceof Text) return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** A resource without what each has: type, id, place and properties. */
export function shown({ type, id, source, properties }: Resource): unknown {
  return [type, id, source.text, plain(properties)];
}
