import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { messageOfOtherParty, messageWithoutToken, nothingToExplain } from '../../internal/catalogue/explain';
import { isTrustedWorkflowError } from '../../internal/errors';
import { Decision, TokenClaims, TrustingIdentity } from '../../trust';
import { CloudMessage, DecodedToken } from '../../verify';
import { distance, presentedToken } from '../../verify/explain';
import { decideAt } from '../../verify/shared';
import { STDIN, STDIN_NAME } from '../artifacts';
import { CommandIo } from '../io';
import { readSelected } from '../read-identities';
import { readStream, readText } from '../read-text';
import { checkStreams, readToken } from '../read-token';
import { Selection } from '../select';
import { UnusableFile } from '../unusable';

/** Bytes of a message with the log around it. */
const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

/** What was given: a token, a message, or both. */
export interface Given {
  readonly token?: DecodedToken;
  readonly message?: CloudMessage;
  /** What was given as a message, and is none that is known: the token is explained without it. @default - it is known, or none was given */
  readonly unknownMessage?: string;
}

/** One identity and its answer to the token, or to the token as far as a message tells it. */
export interface Decided {
  readonly identity: TrustingIdentity;
  readonly decision: Decision;
  readonly claims: TokenClaims;
  /** Claims that no message names. */
  readonly taken: readonly string[];
  readonly distance: number;
}

/** What `explain` was asked, read and decided. */
export interface ExplainQuestion {
  readonly given: Given;
  readonly decided: readonly Decided[];
  readonly skipped: readonly string[];
  readonly unusable: readonly UnusableFile[];
}

/** A token, a message, or both, and whom they are shown to. */
export interface ExplainQuestionOptions extends Selection {
  readonly token?: string;
  readonly message?: string;
}

/** Reads token, message and artifacts, and decides. Throws where there is nothing to decide. */
export async function readExplainQuestion(names: readonly string[], options: ExplainQuestionOptions, io: CommandIo): Promise<ExplainQuestion> {
  checkStreams([...options.token === undefined ? [] : [options.token], ...options.message === undefined ? [] : [options.message], ...names]);
  const given = await readGiven(options, io);
  checkGiven(given, options);
  const { identities, skipped, unusable } = await readSelected(names, { ...options, party: options.party ?? given.message?.party }, io);
  return { given, decided: identities.map((one) => decided(one, given)), skipped, unusable };
}

async function readGiven({ token, message }: ExplainQuestionOptions, io: CommandIo): Promise<Given> {
  return {
    ...token === undefined ? {} : { token: await readToken(token, io) },
    ...message === undefined ? {} : await readKnownMessage(message, token !== undefined, io),
  };
}

/** A token is explained whatever was answered; without one a message that is not known is all there is. */
async function readKnownMessage(message: string, besideToken: boolean, io: CommandIo): Promise<Given> {
  try {
    return { message: await readMessage(message, io) };
  } catch (error) {
    if (besideToken && isTrustedWorkflowError(error) && error.code === 'unknown-cloud-message') return { unknownMessage: error.text.got };
    throw error;
  }
}

/** A file of that name, or else the message itself. */
async function readMessage(message: string, io: CommandIo): Promise<CloudMessage> {
  if (message === STDIN) return CloudMessage.fromText(await readStream(io.stdin, STDIN_NAME, MAX_MESSAGE_BYTES), { source: STDIN_NAME });
  const path = resolve(io.cwd, message);
  return existsSync(path) ? CloudMessage.fromText(readText(path, message, MAX_MESSAGE_BYTES), { source: message }) : CloudMessage.fromText(message, { source: '--message' });
}

function checkGiven({ token, message }: Given, { party }: ExplainQuestionOptions): void {
  if (token === undefined && message === undefined) throw nothingToExplain();
  if (message === undefined) return;
  if (party !== undefined && party !== message.party) throw messageOfOtherParty(message.party, party);
  if (token === undefined && Object.keys(message.claims).length === 0) throw messageWithoutToken(message.id);
}

function decided(identity: TrustingIdentity, { token, message }: Given): Decided {
  const found = token === undefined && message !== undefined
    ? presentedToken(message, identity)
    : { claims: token!.claims, taken: [], decision: decideAt(identity, token!.claims) };
  return { identity, ...found, distance: distance(found.decision.because) };
}
