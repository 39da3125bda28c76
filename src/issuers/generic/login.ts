import { ShellPiece, shellWord } from '../../internal/commands/assignment';
import { tokenEngine } from '../../internal/tokens';
import { CloudLogin, Party, PARTY_NAMES, tokenFileLogin } from '../../trust';

/** The lines of a shell that log in to some clouds. What only the deployment knows comes from variables that have to be set. */
export function printLogin(logins: readonly CloudLogin[]): string {
  return [
    '# POSIX shell. The job has put a token for each cloud in the file that is named below, with the audience that is named there.',
    '# Variables in upper case that are set nowhere below are outputs of the deployment.',
    'umask 077',
    ...logins.flatMap(linesOf),
    '',
  ].join('\n');
}

function linesOf(login: CloudLogin): string[] {
  const unknown = new Unknown(login.party);
  const values = Object.fromEntries(Object.entries(login.values).map(([name, value]) => [name, tokenEngine(value) ? unknown.placeholder(name) : value]));
  const file = `/tmp/${login.party}-id-token`;
  const { audience, variables, configuration } = tokenFileLogin({ ...login, values }, file);
  const path = `/tmp/${login.party}-credentials.json`;
  const paths = Object.fromEntries(configuration?.variables.map((name) => [name, path]) ?? []);
  return [
    `# ${PARTY_NAMES[login.party]}: the token in ${file} is for the audience ${unknown.shown(audience)}`,
    ...configuration === undefined ? [] : [`printf %s ${shellWord(unknown.pieces(configuration.content))} > ${path}`],
    ...Object.entries({ ...variables, ...paths }).map(([name, value]) => `export ${name}=${shellWord(unknown.pieces(value))}`),
  ];
}

/** Values that only the deployment knows, as variables of the shell. */
class Unknown {
  private readonly variables: string[] = [];

  constructor(private readonly party: Party) {}

  /** Stands for a value until the line is written. */
  public placeholder(name: string): string {
    this.variables.push(`${this.party}_${name}`.replace(/[^A-Za-z0-9]/g, '_').toUpperCase());
    return `\ue000${this.variables.length - 1}\ue001`;
  }

  public pieces(text: string): ShellPiece[] {
    return text.split(/\ue000(\d+)\ue001/).map((piece, index) => index % 2 === 0 ? { text: piece } : { variable: this.variables[Number(piece)] });
  }

  /** For people, on one line. */
  public shown(text: string): string {
    return this.pieces(text).map((piece) => 'text' in piece ? piece.text : `$${piece.variable}`).join('');
  }
}
