import { API_SERVER_AUDIENCE } from '../../../facts';
import { Cause, TokenClaims } from '../../../trust';
import { isCluster } from '../cluster-kind';

/** The token that each pod has without asking is for the API server. */
export const API_SERVER_TOKEN: Cause = {
  id: 'kubernetes-api-server-token',
  find({ claim, expected, token }) {
    if (claim !== 'aud' || expected.length === 0 || !isCluster(String(token.iss))) return undefined;
    const audiences = audiencesOf(token);
    const isForServer = audiences.length > 0 && audiences.every((audience) => audience === token.iss || audience.startsWith(API_SERVER_AUDIENCE.value));
    if (!isForServer || audiences.some((audience) => expected.includes(audience))) return undefined;
    return {
      text: 'this is the token that each pod has without asking (/var/run/secrets/kubernetes.io/serviceaccount/token): it is for the API server of the cluster',
      remedy: `a projected volume with serviceAccountToken and audience ${expected.join(' or ')}: workflow.podManifest([...]) prints it`,
    };
  },
};

/** The audiences of a token, as a list. */
export function audiencesOf({ aud }: TokenClaims): string[] {
  return [aud].flat().filter((audience): audience is string => typeof audience === 'string');
}
