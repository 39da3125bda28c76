import type { aws_ecr } from 'aws-cdk-lib/interfaces';
import { oneResource } from './check-text';
import { REPOSITORY, requireKind } from './task-kinds';
import { ImageRepository } from '../../../parties/aws/permissions/tasks';

/** A repository of ECR as its tasks take it. */
export function imageRepository(repository: aws_ecr.IRepositoryRef): ImageRepository {
  requireKind('repository', repository, REPOSITORY);
  const { repositoryArn, repositoryName } = repository.repositoryRef;
  return { repositoryArn: oneResource('ARN of the repository', repositoryArn), repositoryName: oneResource('name of the repository', repositoryName) };
}
