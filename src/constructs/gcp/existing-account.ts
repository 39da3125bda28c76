import { Fn } from 'cdktf';
import { isReference } from './text';
import * as errors from '../../internal/catalogue/gcp';

/** @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts (2026-11-21) */
const NAME = /^projects\/([a-z0-9.:-]+|-)\/serviceAccounts\/([a-z0-9-]+@[a-z0-9.-]+\.[a-z]+)$/;

/** The full name of a service account that exists, or a reference to one. */
export function requireAccountName(name: string): string {
  if (!isReference('service account name', name) && !NAME.test(name)) throw errors.gcpServiceAccountNameMalformed(name);
  return name;
}

/** The email at the end of a full name. */
export function emailOf(name: string): string {
  return NAME.exec(name)?.[2] ?? Fn.element(Fn.split('/', name), 3);
}
