import { DOCS, entry, show } from '../errors';
import { nearest } from '../nearest';

/** What a rule found. */
interface Found {
  readonly rule: string;
  readonly identity: string;
  readonly message: string;
  readonly attack: string;
  readonly details: readonly string[];
  readonly fix?: string;
}

/** A finding that fails a synthesis. */
export const trustFinding = entry('trust-finding', ({ rule, identity, message, attack, details, fix }: Found) => ({
  problem: `${message} (${rule})`,
  details,
  got: `the identity ${show(identity)}`,
  allowed: `what ${DOCS}/checks/${rule}.md shows as not found: ${attack}`,
  remedies: [...fix === undefined ? [] : [fix], `acknowledge(scope, { id: ${show(rule)}, reason: '...' }), where it may stay`],
}));

/** It would acknowledge nothing. */
export const unknownRule = entry('unknown-rule', (id: string, known: readonly string[]) => ({
  problem: `there is no rule ${show(id)}`,
  got: show(id),
  allowed: known.join(', '),
  remedies: [show(nearest(id, known) ?? known[0])],
}));

/** Validations of other constructs see one stack, or nothing. */
export const noCdktfApp = entry('no-cdktf-app', (path: string) => ({
  problem: 'the checks are of an app of cdktf, since they look at all of its stacks together',
  got: `the construct ${show(path)}`,
  allowed: 'the App',
  remedies: ['TrustedWorkflowValidation.addTo(app)'],
}));

/** Each would find what the other acknowledges. */
export const validatedTwice = entry('validated-twice', () => ({
  problem: 'the app has these checks already',
  got: 'a second time',
  allowed: 'once for an app',
  remedies: ['the object that the first call returned'],
}));
