import { AwsTaskPlan, needed, NeededAction } from './task';
import { TaskAccess } from '../../../../trust';

const PUSH = 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html';
const PULL = 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/security-iam-awsmanpol.html';

/** What images are pushed to, or pulled from. */
export interface ImageRepository {
  readonly repositoryArn: string;
  /** For people. */
  readonly repositoryName: string;
}

const login = (source: string) => needed('ecr:GetAuthorizationToken', 'docker login: a token for the registry. AWS knows no resource of it, and the token itself may do no more than the role', source);

const PUSH_ACTIONS: readonly NeededAction[] = [
  needed('ecr:BatchCheckLayerAvailability', 'docker push asks which layers are there already', PUSH),
  needed('ecr:InitiateLayerUpload', 'docker push begins to upload a layer', PUSH),
  needed('ecr:UploadLayerPart', 'docker push uploads a part of a layer', PUSH),
  needed('ecr:CompleteLayerUpload', 'docker push ends the upload of a layer', PUSH),
  needed('ecr:PutImage', 'docker push writes the manifest and its tag', PUSH),
  needed('ecr:BatchGetImage', 'docker push reads a manifest that is there already', PUSH),
];

const PULL_ACTIONS: readonly NeededAction[] = [
  needed('ecr:BatchGetImage', 'docker pull reads the manifest', PULL),
  needed('ecr:GetDownloadUrlForLayer', 'docker pull downloads the layers', PULL),
];

/** `docker login` and `docker push`. */
export function pushImages({ repositoryArn, repositoryName }: ImageRepository): AwsTaskPlan {
  return {
    id: 'push-images',
    text: `push images to the repository ${repositoryName}`,
    access: [TaskAccess.PUBLISH],
    statements: [
      { to: 'the repository', actions: PUSH_ACTIONS, resources: [repositoryArn] },
      { to: 'the registry', actions: [login(PUSH)], resources: ['*'] },
    ],
    warnings: [],
  };
}

/** `docker login` and `docker pull`. */
export function pullImages({ repositoryArn, repositoryName }: ImageRepository): AwsTaskPlan {
  return {
    id: 'pull-images',
    text: `pull images from the repository ${repositoryName}`,
    access: [TaskAccess.READ_DATA],
    statements: [
      { to: 'the repository', actions: PULL_ACTIONS, resources: [repositoryArn] },
      { to: 'the registry', actions: [login(PULL)], resources: ['*'] },
    ],
    warnings: [],
  };
}
