/** An application that the construct registers, with a service principal in the same tenant. */
export interface NewApplicationProps {
  /** Display name, of 1 to 120 characters. A literal. Entra does not keep it unique. */
  readonly displayName: string;
}

/** An application that exists, or that the same stack registers elsewhere. */
export interface ExistingApplicationProps {
  /** Object id of the application: a GUID, or the `objectId` of one in the same stack. Not the object id of its service principal. */
  readonly objectId: string;

  /** Client id, with which pipelines log in. A GUID, or the `clientId` of one in the same stack. */
  readonly clientId: string;

  /**
   * Object id of its service principal, to which roles are assigned. A GUID, or a reference.
   * @default - looked up by the client id, which takes the permission to read applications; needed where the same stack registers it
   */
  readonly principalId?: string;

  /**
   * The Entra tenant that it is registered in. A GUID, or a reference.
   * @default - looked up by the client id, which takes the permission to read applications; needed where the same stack registers it
   */
  readonly tenantId?: string;
}
