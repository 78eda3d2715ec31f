import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { zoneCity } from '../../domain/format';
import type { Session, SessionRole } from '../../domain/session';
import {
  applyEdit,
  type EditFault,
  type EditFaults,
  type EditFields,
  toEditFields,
} from '../../hooks/review-edit';
import type { ReviewRow } from '../../hooks/review-row';
import { useStrings } from '../../hooks/use-strings';
import { TimeZonePicker, type ZoneChoice } from '../TimeZonePicker';
import { MomentField } from './MomentField';
import { OpensField } from './OpensField';

const FAULT_TEXT = {
  'no-title': 'faultTitle',
  'no-such-day': 'faultDay',
  'no-such-time': 'faultTime',
  'end-before-start': 'faultEnd',
  'end-without-start': 'faultEndAlone',
  'not-https': 'ownLinkWrong',
} as const satisfies Readonly<Record<EditFault, string>>;

const ROLE_TEXT = {
  main: 'roleMain',
  side: 'roleSide',
  other: 'roleOther',
} as const satisfies Readonly<Record<SessionRole, string>>;

const ROLES: readonly SessionRole[] = ['main', 'side', 'other'];

interface Props {
  readonly row: ReviewRow;
  /** The session as the programme has it, with what other sources know; else as it was read. */
  readonly listed: Session;
  readonly pageUrl: string;
  readonly zones: ZoneChoice;
  readonly onSave: (session: Session, opens: string | null) => void;
  readonly onCancel: () => void;
}

/** The session in fields. What is wrong is said at its field, and what was typed stays. */
export function EditForm({ row, listed, pageUrl, zones, onSave, onCancel }: Props): JSX.Element {
  const { text, language } = useStrings();
  const id = useId();
  const { session, opens } = row;
  const [before] = useState<EditFields>(() => toEditFields(session, opens));
  const [fields, setFields] = useState(before);
  const [faults, setFaults] = useState<EditFaults>({});
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => title.current?.focus(), []);
  const change = (changed: Partial<EditFields>): void => setFields((now) => ({ ...now, ...changed }));
  const wrong = (field: keyof EditFaults): string | null => {
    const fault = faults[field];
    return fault === undefined ? null : text(FAULT_TEXT[fault]);
  };
  const save = (event: Event): void => {
    event.preventDefault();
    const edited = applyEdit(session, before, fields);
    setFaults(edited.faults ?? {});
    if (edited.faults === null) onSave(edited.session, edited.opens);
  };
  return (
    <form class="edit" noValidate data-part="edit" onSubmit={save}>
      <div class="field">
        <label for={`${id}-title`}>{text('fieldTitle')}</label>
        <input
          id={`${id}-title`}
          ref={title}
          type="text"
          dir="auto"
          maxLength={500}
          aria-invalid={faults.title !== undefined}
          aria-describedby={`${id}-title-wrong`}
          value={fields.title}
          onInput={(event) => change({ title: event.currentTarget.value })}
        />
        <p class="trouble" role="alert" id={`${id}-title-wrong`}>
          {wrong('title')}
        </p>
      </div>
      <MomentField
        legend={text('fieldStart')}
        date={fields.startDate}
        time={fields.startTime}
        wrong={wrong('start')}
        onChange={(date, time) =>
          // An end that was on the same day goes along.
          change({
            startDate: date,
            startTime: time,
            ...(fields.endDate === fields.startDate ? { endDate: date } : {}),
          })
        }
      />
      <MomentField
        legend={text('fieldEnd')}
        date={fields.endDate}
        time={fields.endTime}
        wrong={wrong('end')}
        onChange={(endDate, endTime) => change({ endDate, endTime })}
      />
      <TimeZonePicker
        id={`${id}-zone`}
        label={text('fieldZone')}
        hint={text('fieldZoneHint')}
        nullLabel={text('fieldZoneAsRead', { zone: zoneCity(row.found.timeZone, language) })}
        zones={zones}
        value={fields.timeZone}
        onChange={(timeZone) => change({ timeZone: timeZone ?? row.found.timeZone })}
      />
      <div class="field">
        <label for={`${id}-role`}>{text('fieldRole')}</label>
        <select
          id={`${id}-role`}
          value={fields.role}
          onChange={({ currentTarget: { value } }) =>
            change({ role: ROLES.find((role) => role === value) ?? 'other' })
          }
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {text(ROLE_TEXT[role])}
            </option>
          ))}
        </select>
      </div>
      <OpensField
        session={listed}
        pageUrl={pageUrl}
        value={fields.opens}
        wrong={wrong('opens')}
        onChange={(chosen) => change({ opens: chosen })}
      />
      <div class="toolbar">
        <button type="submit" class="button primary">
          {text('ownLinkSave')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}
