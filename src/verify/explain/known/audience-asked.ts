import { Party, Refusal } from '../../../trust';

/** What the login actions ask for. GCP's is the name of the provider. */
const USUAL: Readonly<Record<Party, string>> = {
  [Party.AWS]: 'sts.amazonaws.com',
  [Party.AZURE]: 'api://AzureADTokenExchange',
  [Party.GCP]: 'the resource name of the provider, with https://iam.googleapis.com/ in front',
};

/** What the job has to ask for, as this document has it. */
export function audienceAsked({ party, expected, beside }: Refusal): string {
  const elsewhere = beside.find(({ key, expected: asked }) => asked !== undefined && /(?:^|:|\.|')aud(?:'\])?$/.test(key ?? ''))?.expected;
  return `audience: ${expected[0] ?? elsewhere ?? USUAL[party]} where the job asks for the token`;
}
