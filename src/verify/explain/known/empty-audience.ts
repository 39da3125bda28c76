import { audienceAsked } from './audience-asked';
import { Cause } from '../../../trust';

/** An input of a login step that is empty asks for no audience at all. */
export const EMPTY_AUDIENCE: Cause = {
  id: 'empty-audience',
  find(refusal) {
    if (refusal.claim !== 'aud' || refusal.got !== '') return undefined;
    return { text: 'the token was asked for with an empty audience, which no cloud takes', remedy: audienceAsked(refusal) };
  },
};
