import { isReference } from './text';
import * as errors from '../../internal/catalogue/gcp';

/** @see https://docs.cloud.google.com/resource-manager/docs/creating-managing-projects (2026-11-21) */
const PROJECT_ID = /^([a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$/;

/** A project id, or a reference to one. */
export function requireProject(project: string): string {
  if (!isReference('project', project) && !PROJECT_ID.test(project)) throw errors.gcpProjectMalformed(project);
  return project;
}
