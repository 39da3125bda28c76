import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { template } from './role-template';
import { CommandIo } from '../../src/cli/io';
import { run } from '../../src/cli/run';
import { temporaryFolder } from '../fixtures/temporary';

export { template };

export const ISSUER = 'https://token.actions.githubusercontent.com';
export const CLAIMS = { iss: ISSUER, aud: 'sts.amazonaws.com', sub: 'repo:acme@1/shop@2:ref:refs/heads/main' };

/** A folder with some files; content that is not text is written as JSON. */
export function folderWith(files: Record<string, unknown>): string {
  const folder = temporaryFolder('cli');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  }
  return folder;
}

export interface Ended { readonly code: number; readonly out: string; readonly err: string }

/** Runs the command in this process. */
export async function command(cwd: string, argv: string[], given: Partial<CommandIo> = {}): Promise<Ended> {
  const [out, err]: string[][] = [[], []];
  const io: CommandIo = {
    cwd, env: {}, isTerminal: false, now: () => new Date('2026-11-27T12:00:00Z'), stdin: stream(''), out: (text) => { out.push(text); }, err: (text) => { err.push(text); }, ...given,
  };
  const code = await run(argv, io);
  return { code, out: out.join(''), err: err.join('') };
}

/** A stream of some text, cut into pieces. */
export async function* stream(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7);
}

/** A JWT with some claims, encoded as issuers do; nothing signs it. */
export function jwt(claims: unknown, signature = 'c2VjcmV0LXNpZ25hdHVyZQ'): string {
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded(claims)}.${signature}`;
}

/** A Terraform configuration with one managed identity. */
export function azure(name: string, subject: string) {
  return {
    resource: {
      azurerm_user_assigned_identity: { Deploy: { name, resource_group_name: 'identities', location: 'westeurope' } },
      azurerm_federated_identity_credential: {
        Main: {
          name: 'main', parent_id: '${azurerm_user_assigned_identity.Deploy.id}', issuer: ISSUER, audience: ['api://AzureADTokenExchange'], subject,
        },
      },
    },
  };
}

/** A role whose trust a parameter decides: no file settles it. */
export const OPEN = { ...template('open', { Ref: 'Subject' }), Parameters: { Subject: { Type: 'String' } } };
