import type { IRepository } from 'aws-cdk-lib/aws-ecr';
import { oneResource } from './check-text';
import { REPOSITORY, requireKind } from './task-kinds';
import { ImageRepository } from '../../../parties/aws/permissions/tasks';

/** A repository of ECR as its tasks take it. */
export function imageRepository(repository: IRepository): ImageRepository {
  requireKind('repository', repository, REPOSITORY);
  return {
    repositoryArn: oneResource('ARN of the repository', repository.repositoryArn),
    repositoryName: oneResource('name of the repository', repository.repositoryName),
  };
}
