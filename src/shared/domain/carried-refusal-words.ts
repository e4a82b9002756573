import type { CarriedRefusal } from './carried-refusal.ts';
import type { Language } from './words.ts';

export const carriedRefusalWords: Record<Language, Record<CarriedRefusal, string>> = {
  id: {
    unsigned: 'Naskah ini membawa data, tetapi tidak ditandatangani dengan sertifikat.',
    broken: 'Berubah sejak ditandatangani: tanda tangannya tidak cocok lagi dengan isi berkas. Mintalah berkas asli kepada pengirim.',
    changed: 'Berubah sejak ditandatangani: sesuatu ditambahkan sesudahnya.',
    revoked: 'Sertifikat penanda tangannya sudah dicabut.',
    expired: 'Naskah ditandatangani di luar masa berlaku sertifikatnya.',
    unreadable: 'Susunan berkasnya tidak dapat dibaca dengan pasti.',
    data_unreadable: 'Data di dalamnya tidak dapat dibongkar atau ada dua.',
    data_too_large: 'Data di dalamnya lebih besar daripada data sebuah surat.',
    data_not_json: 'Data di dalamnya rusak.',
    data_other_format: 'Data di dalamnya bukan data naskah Lontar.',
    data_newer_version: 'Data di dalamnya ditulis versi Lontar yang lebih baru. Perbarui sistem ini.',
    data_faulty: 'Data di dalamnya tidak sesuai susunan yang ditentukan.',
    page_differs: 'Data di dalamnya berbeda dari yang tercetak pada halaman.',
  },
  en: {
    unsigned: 'It carries data but is not signed with a certificate.',
    broken: 'Altered since it was signed: its signature does not fit the file any more. Ask the sender for the original.',
    changed: 'Altered since it was signed: something was added afterwards.',
    revoked: 'The certificate of its signer was revoked.',
    expired: 'It was signed outside the time of its certificate.',
    unreadable: 'Its structure cannot be read with certainty.',
    data_unreadable: 'The data inside cannot be unpacked, or there are two.',
    data_too_large: 'The data inside is larger than that of a letter.',
    data_not_json: 'The data inside is damaged.',
    data_other_format: 'The data inside is not that of a letter of Lontar.',
    data_newer_version: 'The data inside is of a newer Lontar. Update this system.',
    data_faulty: 'The data inside does not have the shape it should.',
    page_differs: 'The data inside is not what its pages say.',
  },
};
