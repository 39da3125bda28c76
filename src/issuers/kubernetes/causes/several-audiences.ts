import { audiencesOf } from './api-server-token';
import { Cause } from '../../../trust';
import { isCluster } from '../cluster-kind';

/** `TokenRequest` takes several audiences, which no cloud takes for certain. */
export const SEVERAL_AUDIENCES: Cause = {
  id: 'kubernetes-several-audiences',
  find({ claim, expected, token }) {
    if (claim !== 'aud' || expected.length === 0 || !isCluster(String(token.iss))) return undefined;
    const audiences = audiencesOf(token);
    if (audiences.length < 2) return undefined;
    return {
      text: `the token was asked for with ${audiences.length} audiences, which AWS refuses, and of which neither Entra nor Google says what it compares`,
      remedy: `a token of its own for each cloud, with one audience: ${expected.join(' or ')}`,
    };
  },
};
