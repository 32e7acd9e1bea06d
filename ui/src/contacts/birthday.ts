export { ageOn, type BirthdayReading, readBirthday, writeBirthday } from "../shared/typed/birthday";
