/** What mail servers send back about a mail (RFC 3464), in the shapes in which they come. Written by hand; no real names. */

export interface AboutMail {
  /** ENVID, from servers that were asked to give it back. */
  envelopeId?: string;
  /** With its angle brackets. */
  messageId: string;
  to?: string;
  action?: 'failed' | 'delayed' | 'delivered' | 'relayed';
  status?: string;
}

const SUBJECTS = {
  failed: 'Undelivered Mail Returned to Sender',
  delayed: 'Delayed Mail (still being retried)',
  delivered: 'Successful Mail Delivery Report',
  relayed: 'Successful Mail Delivery Report',
};

/** Postfix, asked for RET=HDRS. */
export function postfixReport(about: AboutMail): string {
  const { envelopeId, messageId, to = 'limburg@1712.example', action = 'failed', status = '5.1.1' } = about;
  return `Return-Path: <>
Received: by mx.provider.example (Postfix) id 4XyZ1B0gk3z9sRk; Mon, 30 Nov 2026 10:00:02 +0100 (CET)
Date: Mon, 30 Nov 2026 10:00:02 +0100 (CET)
From: MAILER-DAEMON@mx.provider.example (Mail Delivery System)
Subject: ${SUBJECTS[action]}
To: bounces@1712.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4XyZ1B0gk3z9sRk.1796032802/mx.provider.example"
Message-Id: <4XyZ1B1hq5z9sRl@mx.provider.example>

This is a MIME-encapsulated message.

--4XyZ1B0gk3z9sRk.1796032802/mx.provider.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.provider.example.

<${to}>: host mail.team.example said: 550 5.1.1 User unknown (in reply to RCPT TO command)

--4XyZ1B0gk3z9sRk.1796032802/mx.provider.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.provider.example
${envelopeId ? `Original-Envelope-Id: ${envelopeId}\n` : ''}X-Postfix-Queue-ID: 4XyZ1B0gk3z9sRk
X-Postfix-Sender: rfc822; bounces@1712.example
Arrival-Date: Mon, 30 Nov 2026 10:00:01 +0100 (CET)

Final-Recipient: rfc822; ${to}
Original-Recipient: rfc822;${to}
Action: ${action}
Status: ${status}
Remote-MTA: dns; mail.team.example
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--4XyZ1B0gk3z9sRk.1796032802/mx.provider.example
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

Return-Path: <bounces@1712.example>
From: "hulplijn 1712 website" <website@1712.example>
To: ${to}
Subject: 1712 K7M4-9QXD
Message-ID: ${messageId}
MIME-Version: 1.0

--4XyZ1B0gk3z9sRk.1796032802/mx.provider.example--
`;
}

/** Exchange: names the mail in its own headers, writes dates its own way, and sends the whole mail back. */
export function exchangeReport({ messageId, to = 'limburg@1712.example' }: AboutMail): string {
  return `Return-Path: <>
From: <postmaster@tenant.example>
To: <bounces@1712.example>
Date: Mon, 30 Nov 2026 09:00:05 +0000
Content-Type: multipart/report; report-type=delivery-status;
 boundary="6f7c0d6b-4c1f-4f0e-9a55-000000000001"
X-MS-Exchange-Message-Is-Ndr:
Content-Language: nl-BE
Message-ID: <00000000-aaaa-bbbb-cccc-000000000002@tenant.example>
In-Reply-To: ${messageId}
References: ${messageId}
Thread-Topic: 1712 K7M4-9QXD
Subject: Onbestelbaar: 1712 K7M4-9QXD
Auto-Submitted: auto-replied
MIME-Version: 1.0

--6f7c0d6b-4c1f-4f0e-9a55-000000000001
Content-Type: multipart/alternative; differences=Content-Type;
 boundary="6f7c0d6b-4c1f-4f0e-9a55-000000000003"

--6f7c0d6b-4c1f-4f0e-9a55-000000000003
Content-Type: text/plain; charset="us-ascii"
Content-Transfer-Encoding: quoted-printable

Uw bericht kan niet worden bezorgd.=20

--6f7c0d6b-4c1f-4f0e-9a55-000000000003
Content-Type: text/html; charset="us-ascii"
Content-Transfer-Encoding: quoted-printable

<html><body>Uw bericht kan niet worden bezorgd.</body></html>

--6f7c0d6b-4c1f-4f0e-9a55-000000000003--

--6f7c0d6b-4c1f-4f0e-9a55-000000000001
Content-Type: message/delivery-status

Reporting-MTA: dns;mail.tenant.example
Received-From-MTA: dns;mx.provider.example
Arrival-Date: Mon, 30 Nov 2026 09:00:04 +0000

Original-Recipient: rfc822;${to}
Final-Recipient: rfc822;${to}
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp;554 5.2.2 mailbox full;
\tSTOREDRV.Deliver.Exception:QuotaExceededException

--6f7c0d6b-4c1f-4f0e-9a55-000000000001
Content-Type: message/rfc822

From: hulplijn 1712 website <website@1712.example>
To: ${to}
Subject: 1712 K7M4-9QXD
Message-ID:
 ${messageId}
Content-Type: text/plain; charset="utf-8"

Een geheim.

--6f7c0d6b-4c1f-4f0e-9a55-000000000001--
`;
}

/** As of a large provider: many languages around it, status without text, a related picture before it. */
export function largeProviderReport({ messageId, to = 'limburg@1712.example' }: AboutMail): string {
  return `Return-Path: <>
Content-Type: multipart/report; boundary="000000000000a1b2c3"; report-type=delivery-status
To: bounces@1712.example
From: Mail Delivery Subsystem <mailer-daemon@provider.example>
Auto-Submitted: auto-replied
Subject: Delivery Status Notification (Failure)
References: <iets-anders@1712.example> ${messageId}
In-Reply-To: ${messageId}
X-Failed-Recipients: ${to}
Message-ID: <65f0a1b2.050a0220.00000.0001.GMR@mx.provider.example>
Date: Mon, 30 Nov 2026 01:00:05 -0800 (PST)

--000000000000a1b2c3
Content-Type: multipart/related; boundary="000000000000a1b2c4"

--000000000000a1b2c4
Content-Type: multipart/alternative; boundary="000000000000a1b2c5"

--000000000000a1b2c5
Content-Type: text/plain; charset="UTF-8"

** Adres niet gevonden **

--000000000000a1b2c5--

--000000000000a1b2c4
Content-Type: image/png; name="icon.png"
Content-Disposition: attachment; filename="icon.png"
Content-Transfer-Encoding: base64
Content-ID: <icon.png>

iVBORw0KGgo=
--000000000000a1b2c4--

--000000000000a1b2c3
Content-Type: message/delivery-status

Reporting-MTA: dns; provider.example
Received-From-MTA: dns; website@1712.example
Arrival-Date: Mon, 30 Nov 2026 01:00:04 -0800 (PST)
X-Original-Message-ID: ${messageId}

Final-Recipient: rfc822; ${to}
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.team.example. (192.0.2.7, the server for the domain.)
Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not
 550 5.1.1 exist.
Last-Attempt-Date: Mon, 30 Nov 2026 01:00:05 -0800 (PST)

--000000000000a1b2c3
Content-Type: message/rfc822

From: hulplijn 1712 website <website@1712.example>
To: ${to}
Message-ID: ${messageId}
Subject: 1712 K7M4-9QXD

--000000000000a1b2c3--
`;
}

/** OpenSMTPD: headers alone, and no word of who the mail was by. */
export function opensmtpdReport({ messageId, to = 'limburg@1712.example' }: AboutMail): string {
  return `Return-Path: <>
Subject: Delivery status notification: error
From: Mailer Daemon <MAILER-DAEMON@mx.provider.example>
To: bounces@1712.example
Date: Mon, 30 Nov 2026 10:00:05 +0100 (CET)
MIME-Version: 1.0
Content-Type: multipart/mixed;boundary="4711/mx.provider.example"

This is a MIME-encapsulated message.

--4711/mx.provider.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

--4711/mx.provider.example
Content-Description: Delivery Report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.provider.example

Final-Recipient: rfc822; ${to}
Action: failed
Status: 5.0.0

--4711/mx.provider.example
Content-Description: Message headers
Content-Type: text/rfc822-headers

From: hulplijn 1712 website <website@1712.example>
To: ${to}
Message-ID: ${messageId}

--4711/mx.provider.example--
`;
}

/** What a person sends who presses "answer", or who is away. */
export function answerTo(messageId: string, from = 'limburg@1712.example'): string {
  return `Return-Path: <${from}>
From: Iemand <${from}>
To: bounces@1712.example
Subject: Re: 1712 PROEF
Message-ID: <antwoord-1@team.example>
In-Reply-To: ${messageId}
References: ${messageId}
Date: Mon, 30 Nov 2026 10:00:05 +0100
Content-Type: text/plain

`;
}
