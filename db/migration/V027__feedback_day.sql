-- A round may say when its feedback was received: 立行立改 and 收到反馈后3个月内 count from that day.
alter table rounds
    add column feedback_on date,
    add constraint feedback_comes_before_the_end check (feedback_on <= concentrated_until);
comment on column rounds.feedback_on is 'The day on which the feedback was received; unknown where null.';
