import { shellLine } from '../../internal/shell';
import { tokenEngine } from '../../internal/tokens';
import { CloudLogin, Party, PARTY_NAMES, tokenFileLogin } from '../../trust';

/** The lines of a shell that log in to some clouds. What only the deployment knows comes from variables that the comments name. */
export function printLogin(logins: readonly CloudLogin[]): string {
  return [
    '# POSIX shell. The job has put a token for each cloud in the file that is named there, with the audience that is named there.',
    '# Variables in upper case that are set nowhere below are outputs of the deployment.',
    'umask 077',
    ...logins.flatMap(linesOf),
    '',
  ].join('\n');
}

function linesOf(login: CloudLogin): string[] {
  const unknown = new Map<string, string>();
  const valueOf = (name: string, value: string) => tokenEngine(value) ? placeholder(login.party, name, unknown) : value;
  const values = Object.fromEntries(Object.entries(login.values).map(([name, value]) => [name, valueOf(name, value)]));
  const file = `/tmp/${login.party}-id-token`;
  const { audience, variables, configuration } = tokenFileLogin({ ...login, values }, file);
  const path = `/tmp/${login.party}-credentials.json`;
  const paths = Object.fromEntries(configuration?.variables.map((name) => [name, path]) ?? []);
  return [
    `# ${PARTY_NAMES[login.party]}: the token for the audience ${withVariables(audience, unknown)} is in ${file}`,
    ...configuration === undefined ? [] : [`printf %s ${wordOf(configuration.content, unknown)} > ${path}`],
    ...Object.entries({ ...variables, ...paths }).map(([name, value]) => `export ${name}=${wordOf(value, unknown)}`),
  ];
}

/** Stands for a value until the line is written. */
function placeholder(party: Party, name: string, unknown: Map<string, string>): string {
  const key = `\ue000${unknown.size}\ue001`;
  unknown.set(key, `\${${party}_${name}`.replace(/[^A-Za-z0-9${]/g, '_').toUpperCase());
  return key;
}

/** A word that the shell reads back as it is, but for variables, which stand in quotes of their own. */
function wordOf(text: string, unknown: ReadonlyMap<string, string>): string {
  const pieces = text.split(/(\ue000\d+\ue001)/).filter((piece) => piece !== '');
  return pieces.map((piece) => unknown.has(piece) ? `"${unknown.get(piece)}?}"` : shellLine([piece])).join('') || "''";
}

const withVariables = (text: string, unknown: ReadonlyMap<string, string>) => text.replace(/\ue000\d+\ue001/g, (key) => unknown.has(key) ? `${unknown.get(key)}}` : key);
