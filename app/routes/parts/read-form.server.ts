import { visibleLine } from '~/i18n/typed-text';

/** The form that a request sent. What cannot be read as a form (JSON, a broken multipart) counts as an empty one. */
export function readForm(request: Request): Promise<FormData> {
  return request.formData().catch(() => new FormData());
}

/** The key that was filled in, without what comes along when it is copied out of a mail or a chat. */
export function tokenIn(form: FormData): string {
  return visibleLine(String(form.get('token') ?? ''));
}
