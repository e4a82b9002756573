import { PasswordInput, Radio, SegmentedControl, TextInput } from '@mantine/core';
import { firstRunWords } from '#web/features/identity/first-run-words.ts';
import { useWords } from '#web/lib/words.ts';
import type { Agency, Faults, Secret, Zone } from './agency.ts';
import css from './first-run.module.css';

type StepProps = { agency: Agency; change: (part: Partial<Agency>) => void; faults: Faults };
type Preset = { code: string; city: string; regulation: string; unitShort: string; timeZone: string; province: string };
const zones: { value: Zone; label: string }[] = [
  { value: 'Asia/Jakarta', label: 'WIB' },
  { value: 'Asia/Makassar', label: 'WITA' },
  { value: 'Asia/Jayapura', label: 'WIT' },
];

export function IdentityStep({ agency, change, faults }: StepProps) {
  const w = useWords(firstRunWords);
  const field = (name: 'name' | 'office' | 'province' | 'address' | 'phone' | 'website' | 'email') => ({
    name,
    value: agency[name],
    error: faults[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={css.grid}>
      <div className={css.two}>
        <TextInput label={w.city} placeholder={w.cityHint} autoFocus {...field('name')} />
        <TextInput label={w.province} {...field('province')} />
      </div>
      <div className={css.two}>
        <TextInput label={w.office} placeholder={w.officeHint} {...field('office')} />
        <TextInput label={w.address} autoComplete="street-address" {...field('address')} />
      </div>
      <div className={css.two}>
        <TextInput label={w.phone} inputMode="tel" {...field('phone')} />
        <TextInput label={w.website} inputMode="url" {...field('website')} />
      </div>
      <div className={css.two}>
        <TextInput label={w.email} inputMode="email" {...field('email')} />
        <div>
          <p className={css.segLabel} id="zone">
            {w.timeZone}
          </p>
          <SegmentedControl
            fullWidth
            aria-labelledby="zone"
            value={agency.timeZone}
            data={zones}
            onChange={(value) => change({ timeZone: zones.find((zone) => zone.value === value)?.value ?? 'Asia/Jakarta' })}
          />
        </div>
      </div>
    </div>
  );
}

export function RulesStep({ agency, change, faults, presets }: StepProps & { presets: Preset[] }) {
  const w = useWords(firstRunWords);
  return (
    <Radio.Group
      value={agency.presetCode}
      onChange={(presetCode) => change({ presetCode })}
      label={w.rulesSay}
      error={faults.presetCode}
      classNames={{ label: css.say ?? '', error: css.fault ?? '' }}
    >
      <div className={css.presets}>
        {presets.map((preset) => (
          <Radio
            key={preset.code}
            value={preset.code}
            label={
              <>
                <b>{preset.city}</b>
                <small>
                  {preset.regulation} · {w.unitWord(preset.unitShort)}
                </small>
              </>
            }
            classNames={{ root: css.preset ?? '' }}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

type AdministratorProps = StepProps & { secret: Secret; onSecret: (part: Partial<Secret>) => void; minimumLength: number };

export function AdministratorStep({ agency, change, faults, secret, onSecret, minimumLength }: AdministratorProps) {
  const w = useWords(firstRunWords);
  return (
    <div className={css.grid}>
      <p className="muted">{w.adminSay}</p>
      <div className={css.two}>
        <TextInput
          label={w.fullName}
          autoFocus
          autoComplete="name"
          value={agency.administratorName}
          error={faults.administratorName}
          onChange={(event) => change({ administratorName: event.currentTarget.value })}
        />
        <TextInput
          label={w.username}
          description={w.usernameHelp}
          autoCapitalize="none"
          autoComplete="username"
          value={agency.username}
          error={faults.username}
          onChange={(event) => change({ username: event.currentTarget.value.toLowerCase() })}
        />
      </div>
      <div className={css.two}>
        <PasswordInput
          label={w.password}
          description={w.passwordHelp(minimumLength)}
          autoComplete="new-password"
          value={secret.password}
          error={faults.password}
          onChange={(event) => onSecret({ password: event.currentTarget.value })}
        />
        <PasswordInput
          label={w.again}
          autoComplete="new-password"
          value={secret.again}
          error={faults.again}
          onChange={(event) => onSecret({ again: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={w.code}
        description={w.codeHelp}
        autoComplete="off"
        value={secret.code}
        error={faults.code}
        onChange={(event) => onSecret({ code: event.currentTarget.value })}
      />
    </div>
  );
}
