import { TerraformMetaArguments, TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { Place, PlaceOf } from '../../../parties/gcp/permissions';

/** What a member of an allow policy is written with, beside what it is on. */
export interface MemberConfig extends TerraformMetaArguments {
  readonly role: string;
  readonly member: string;
  readonly condition?: { readonly title: string; readonly expression: string };
}

type Target = Readonly<Record<string, string>>;
type MemberClass = new (scope: Construct, id: string, config: never) => TerraformResource;

/** How a member of the allow policy of something is written. */
interface MemberKind<Kind extends Place['kind']> {
  /** Loads the resource with the first grant of its kind: most apps grant few. */
  readonly load: () => MemberClass;
  /** The arguments that say what it is on. */
  readonly target: (place: PlaceOf<Kind>) => Target;
}

const KINDS: { readonly [Kind in Place['kind']]: MemberKind<Kind> } = {
  'project': {
    load: () => (require('@cdktf/provider-google/lib/project-iam-member') as typeof import('@cdktf/provider-google/lib/project-iam-member')).ProjectIamMember,
    target: ({ project }) => ({ project }),
  },
  'repository': {
    load: () => (require('@cdktf/provider-google/lib/artifact-registry-repository-iam-member') as typeof import('@cdktf/provider-google/lib/artifact-registry-repository-iam-member')).ArtifactRegistryRepositoryIamMember,
    target: ({ project, location, repository }) => ({ project, location, repository }),
  },
  'bucket': {
    load: () => (require('@cdktf/provider-google/lib/storage-bucket-iam-member') as typeof import('@cdktf/provider-google/lib/storage-bucket-iam-member')).StorageBucketIamMember,
    target: ({ bucket }) => ({ bucket }),
  },
  'secret': {
    load: () => (require('@cdktf/provider-google/lib/secret-manager-secret-iam-member') as typeof import('@cdktf/provider-google/lib/secret-manager-secret-iam-member')).SecretManagerSecretIamMember,
    target: ({ project, secret }) => ({ project, secretId: secret }),
  },
  'service': {
    load: () => (require('@cdktf/provider-google/lib/cloud-run-v2-service-iam-member') as typeof import('@cdktf/provider-google/lib/cloud-run-v2-service-iam-member')).CloudRunV2ServiceIamMember,
    target: ({ project, location, service }) => ({ project, location, name: service }),
  },
  'service-account': {
    load: () => (require('@cdktf/provider-google/lib/service-account-iam-member') as typeof import('@cdktf/provider-google/lib/service-account-iam-member')).ServiceAccountIamMember,
    target: ({ name }) => ({ serviceAccountId: name }),
  },
};

/** Writes a member of the allow policy of a place. */
export function writeMember(scope: Construct, id: string, place: Place, config: MemberConfig): TerraformResource {
  const Member = kindOf(place).load();
  return new Member(scope, id, { ...targetOf(place), ...config } as never);
}

/** The same arguments, as Terraform names them. */
export function targetAttributes(place: Place): Target {
  return Object.fromEntries(Object.entries(targetOf(place)).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]));
}

const kindOf = ({ kind }: Place) => KINDS[kind] as MemberKind<Place['kind']>;
const targetOf = (place: Place) => kindOf(place).target(place as never);
