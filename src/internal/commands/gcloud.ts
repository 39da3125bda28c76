import { CommandFact, FLAG, optional, required } from './command';
import { Kind, NAME, oneOf, TEXT } from './kind';

const asOf = '2026-11-21';

/** A command of gcloud: the source is its page. */
function gcloud<P extends CommandFact['operands'], O extends CommandFact['options']>(words: string, operands: P, options: O) {
  return {
    words: ['gcloud', ...words.split(' ')], operands, options, joined: true, source: `https://docs.cloud.google.com/sdk/gcloud/reference/${words.replaceAll(' ', '/')}`, asOf,
  };
}

const format = { '--format': optional(TEXT) };
const project = { '--project': optional(NAME) };
const pool: { readonly pool: Kind } = { pool: NAME };
const email = { email: NAME };
const place = { '--location': required(oneOf('global')), ...project };
/** `--condition=None` takes the binding without a condition; left out, gcloud asks. */
const binding = { '--role': required(NAME), '--condition': required(oneOf('None')), '--member': required(NAME) };
/** `--all` takes every binding of the role and the member, whatever its condition. */
const everyBinding = { '--role': required(NAME), '--member': required(NAME), '--all': FLAG } as const;
/** When the commands for members of single resources were read. */
const laterRead = { asOf: '2026-11-28' };

/** Each command of gcloud that the library prints or its pages name, with the options that they use. */
export const GCLOUD = {
  disableAccount: gcloud('iam service-accounts disable', email, project),
  listAccounts: gcloud('iam service-accounts list', {}, { ...project, ...format }),
  accountPolicy: gcloud('iam service-accounts get-iam-policy', email, { ...project, ...format }),
  removeMember: gcloud('iam service-accounts remove-iam-policy-binding', email, { ...binding, ...project }),
  describeProject: gcloud('projects describe', { project: NAME }, format),
  projectPolicy: gcloud('projects get-iam-policy', { project: NAME }, format),
  removeRole: gcloud('projects remove-iam-policy-binding', { project: NAME }, binding),
  removeFromRepository: {
    ...gcloud('artifacts repositories remove-iam-policy-binding', { repository: NAME }, { '--location': required(NAME), ...project, ...everyBinding }), ...laterRead,
  },
  removeFromBucket: { ...gcloud('storage buckets remove-iam-policy-binding', { url: NAME }, everyBinding), ...laterRead },
  removeFromSecret: { ...gcloud('secrets remove-iam-policy-binding', { secret: NAME }, { ...project, ...everyBinding }), ...laterRead },
  removeFromService: { ...gcloud('run services remove-iam-policy-binding', { service: NAME }, { '--region': required(NAME), ...project, ...everyBinding }), ...laterRead },
  updatePool: gcloud('iam workload-identity-pools update', pool, { ...place, '--disabled': FLAG }),
  describePool: gcloud('iam workload-identity-pools describe', pool, { ...place, ...format }),
  listPools: gcloud('iam workload-identity-pools list', {}, { ...place, ...format }),
  describeProvider: gcloud('iam workload-identity-pools providers describe', { provider: NAME }, { '--workload-identity-pool': required(NAME), ...place, ...format }),
  listProviders: gcloud('iam workload-identity-pools providers list', {}, { '--workload-identity-pool': required(NAME), ...place, ...format }),
  readLogs: gcloud('logging read', { filter: TEXT }, { ...project, '--freshness': optional(NAME), ...format }),
} as const;
