import { Argument, Command, Option } from 'commander';
import { clusterOption, issuerOption } from './issuer';
import { parameterOption } from './parameter';
import { once, repeated } from './values';
import { Party } from '../../trust';
import { OutputFormat } from '../output';

/** How the answer is printed: the same for every command. */
export function formatOption(schema: string): Option {
  return once(new Option('--format <format>', `text for people, json for machines; the schema is in docs/schema/${schema}`)
    .choices(Object.values(OutputFormat)).default(OutputFormat.TEXT));
}

/** Which identities are asked, and what is known of them beside the files: the same for every command. */
export function selecting(command: Command): Command {
  return command
    .addOption(repeated(new Option('--identity <name>', 'this identity alone, by name, ARN, email, client id, STACK/NAME or file; may be repeated')))
    .addOption(once(new Option('--party <party>', 'the identities of one cloud alone').choices(Object.values(Party))))
    .addOption(once(new Option('--account <id>', 'without the identities of another account, subscription or project')))
    .addOption(parameterOption())
    .addOption(issuerOption())
    .addOption(clusterOption());
}

/** Files, folders and standard input. */
export function artifactsArgument(): Argument {
  return new Argument('<artifact...>', 'a file, a folder such as cdk.out, or - for standard input');
}

/** A token. That it is there is checked by the command, once all that is misspelt was told. */
export function tokenOption(): Option {
  return once(new Option('--token <file>', 'claims as JSON or a raw JWT, with the log around it or without: a file, - for standard input, or the text itself'));
}
