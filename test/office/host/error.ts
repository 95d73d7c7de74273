/** An error the host answers with; `code` is one of Excel.ErrorCodes, `location` names the member at fault. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const itemNotFound = (location?: string) =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", location);

export const itemAlreadyExists = (location?: string) =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", location);

export const invalidArgument = (
  location?: string,
  message = "The argument is invalid or missing or has an incorrect format.",
) => new HostError("InvalidArgument", message, location);

export const accessDenied = (location?: string) =>
  new HostError("AccessDenied", "You do not have permissions to perform this operation.", location);

export const invalidOperation = (message: string, location?: string) =>
  new HostError("InvalidOperation", message, location);

export const notImplemented = (member: string) =>
  new HostError("NotImplemented", `${member} is not implemented by the test host`, member);

/** The size Excel on the web gives up at, in either direction: "5 MB", read the strict way. */
export const PAYLOAD_LIMIT = 5_000_000;

export const requestTooLarge = () =>
  new HostError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");

export const responseTooLarge = () =>
  new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");

export const inCellEdit = () =>
  new HostError(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  );
