import { Fn } from 'cdktf';
import { isReference } from './text';
import * as errors from '../../internal/catalogue/gcp';
import { tokenEngine } from '../../internal/tokens';

/** @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts (2026-11-21) */
const NAME = /^projects\/([a-z0-9.:-]+|-)\/serviceAccounts\/([a-z0-9-]+@[a-z0-9.-]+\.[a-z]+)$/;

/** The full name of a service account that exists, or a reference to one. */
export function requireAccountName(name: string): string {
  if (!isReference('service account name', name) && !NAME.test(name)) throw errors.gcpServiceAccountNameMalformed(name);
  return name;
}

/** The email at the end of a full name; undefined where a reference stands for the name. */
export function emailIn(name: string): string | undefined {
  return NAME.exec(name)?.[2];
}

/** The email at the end of a full name, for a pipeline. */
export function emailOf(name: string): string {
  return emailIn(name) ?? Fn.element(Fn.split('/', name), 3);
}

/** What the emails of a project's service accounts have before `.iam.gserviceaccount.com`; undefined where the project is not known. */
export function projectDomain(project: string): string | undefined {
  return tokenEngine(project) === undefined ? project.split(':').reverse().join('.') : undefined;
}
