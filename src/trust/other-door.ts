/** A way to become an identity without a token of an OIDC provider: as an account, a service, a user of a SAML provider. */
export interface OtherDoor {
  /** The principals as their document names them, sorted; `everybody`, where it names none. */
  readonly who: readonly string[];
  /** Whether anybody with an account of the cloud is among them, whatever the conditions ask for. */
  readonly everybody: boolean;
  /** The actions by which they come in, in words, sorted. */
  readonly by: readonly string[];
  /** What is asked of them, in words, sorted; all of it holds. Empty where nothing is asked. */
  readonly conditions: readonly string[];
}

/** The door in one line, for people; equal lines, equal doors. */
export function otherDoorInWords({ who, by, conditions }: OtherDoor): string {
  const under = conditions.length === 0 ? '' : `, if ${conditions.join(' and ')}`;
  return `${who.join(', ')} by ${by.join(', ')}${under}`;
}

/** The doors in lines that say that they are for no token, each once, sorted. */
export function otherDoorLines(doors: readonly OtherDoor[] = []): string[] {
  return [...new Set(doors.map((door) => `others, who show no token: ${otherDoorInWords(door)}`))].sort();
}
