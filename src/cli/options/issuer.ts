import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { repeated } from './values';
import { OidcIssuer } from '../../issuers';
import { CommandIo } from '../io';
import { readText } from '../read-text';

/** A description of an OIDC issuer that this library has no classes for. */
export const issuerOption = () => repeated(new Option('--issuer <file>', 'a JSON description of an OIDC issuer, as docs/schema/issuer.json has it; may be repeated'));

/** Before a command runs, the issuers are told that its files describe. */
export function describeIssuers(command: Command, { cwd }: CommandIo): void {
  const { issuer: files = [] } = command.opts<{ readonly issuer?: readonly string[] }>();
  files.forEach((file) => OidcIssuer.fromJson(readText(resolve(cwd, file), file)));
}
