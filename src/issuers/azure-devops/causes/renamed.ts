import { Cause } from '../../../trust';
import { NamedSubject, readNamedSubject } from '../subject';

const PARTS: readonly (readonly [keyof NamedSubject, string])[] = [['organization', 'organization'], ['project', 'project'], ['connection', 'service connection']];

/** The subjects of the older issuer are made of names. */
export const RENAMED: Cause = {
  id: 'azure-devops-renamed',
  find({ claim, got, expected }) {
    const had = claim === 'sub' ? readNamedSubject(got ?? '') : undefined;
    for (const asked of had ? expected.map(readNamedSubject) : []) {
      const [different, ...others] = asked ? PARTS.filter(([part]) => asked[part] !== had![part]) : [];
      if (asked && different && others.length === 0) {
        const [part, noun] = different;
        return {
          text: `the ${noun} is "${had![part]}" in the token and "${asked[part]}" in the trust: it was renamed, or is another one`,
          remedy: 'the subject as the connection shows it now; by the issuer of Microsoft Entra it has ids, which stay',
        };
      }
    }
    return undefined;
  },
};
