package lettering

import "os"

// fonts are the fonts of the program.
func fonts() Fonts {
	read := func(name string) []byte {
		data, err := os.ReadFile("../../../assets/fonts/" + name + ".ttf")
		if err != nil {
			panic(err)
		}
		return data
	}
	return Fonts{
		Roman:  read("Inter-roman"),
		Italic: read("Inter-italic"),
		Arabic: read("Vazirmatn"),
		Hebrew: read("NotoSansHebrew"),
	}
}
