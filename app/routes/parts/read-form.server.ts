/** The form that a request sent. What cannot be read as a form (JSON, a broken multipart) counts as an empty one. */
export function readForm(request: Request): Promise<FormData> {
  return request.formData().catch(() => new FormData());
}
