comment on column letters.delivery.employee_id is 'Who held the position when the letter was delivered, or when it became top secret later; null when the seat was empty.';
