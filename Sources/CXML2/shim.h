// With ICU the headers of libxml2 bring those of the system's ICU, whose types clash with Foundation's own
// in tests. Only a structure that is not used here has members of it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

// XML_SAX2_MAGIC is a macro of a value that does not fit an int, which Swift does not import.
static const unsigned int xml_sax2_magic = XML_SAX2_MAGIC;
