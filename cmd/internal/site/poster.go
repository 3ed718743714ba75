package site

func (in Input) poster() (string, error) { return "", nil }
