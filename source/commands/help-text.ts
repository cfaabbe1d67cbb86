/** What `--help` prints. */
export const helpText = `
  Read articles in the terminal: a list of what you saved, pages set like print.

  Usage
    broadsheet [path or -]          read a folder, a file or standard input
    broadsheet add <address, path or - …>
                                    save pages, texts and books into the library
    broadsheet list [folder] [query …]
                                    print what is in the library or a folder
    broadsheet search <query …>     print what it finds, with the passages
    broadsheet star <query …>       star what it finds; unstar, archive and
                                    unarchive do the like
    broadsheet tag <query …> <+tag -tag …>
                                    give and take tags
    broadsheet refetch <query …>    fetch articles again; reextract makes them
                                    anew from the pages that were kept
    broadsheet index                bring the index of the library up to date
    broadsheet stats                print how much there is, and was read lately
    broadsheet doctor [--fix]       look whether all is well, and repair it
    broadsheet show <path or ->     print one article
    broadsheet highlights [query …] print what you highlighted, with your notes
    broadsheet highlights --import <path or ->
                                    take in what highlights --json printed
    broadsheet export <query …>     write articles with their highlights
    broadsheet subscribe <address or OPML file …>
                                    follow feeds, or those of pages
    broadsheet feeds                print those that you follow
    broadsheet feeds rename|tag|remove <feed> …
                                    give one a title or tags, or leave it
    broadsheet update [feed …]      fetch what is new in them
    broadsheet config               edit the configuration
    broadsheet import <path …>      take in what another service kept for you
    broadsheet keys                 print what every key does
    broadsheet completion bash|zsh|fish
                                    print what lets Tab complete all this
    broadsheet man                  print the man page
    broadsheet export-state         print all you did: your places and the rest
    broadsheet import-state <path or ->
                                    merge in what export-state printed elsewhere

  Without a path the library opens, or samples until one is named.
  Inside, ? shows the keys.
  Where the output is no terminal, a folder is listed and a file is shown.
  A query is what / takes in the list, such as: tide -tag:work newer:2w
  Where articles are changed, their ids and paths name them, too.

  Flags
    --library <folder>              where the articles are; may be given again
    --state <folder>                where to remember how far you read
    --linear                        read in lines, by words, as screen readers,
                                    plain terminals and scripts want it
    --json                          add, list, search, highlights, index, stats,
                                    doctor, feeds, keys, import: as JSON
    --url <address>                 add -: where standard input came from
    --limit <number>                list, search, highlights, export: so many
                                    articles at most
    --since <date or age>           highlights: those made since, as in 2w
    --output <folder>               export: a file for each article, in there
    --tag <tag>                     add, subscribe: each has it; may be given
                                    again
    --folder <name>                 subscribe: where the feed stands in the list
    --title <title>                 subscribe: how it is called
    --opml <path or ->              feeds: write the list for other readers
    --dry-run                       star, archive, tag, import: only say what
                                    would be
    --fetch                         import: fetch what has no text
    --yes                           star, archive, tag, refetch, reextract:
                                    even more than 20
    --fix                           doctor: repair what is not well
    --markdown                      keys: as a table in Markdown
    --preset <name>                 keys: default, vim, less, newsboat or arrows
    --print                         config: print what is in force, and why
    --check                         config: tell what is wrong in it
    --width <cells>                 show: the length of a line
    --format text|markdown|json     show: how to print (text)
    --format markdown|html          export: how to write (markdown)
    --bidi layout|terminal          who puts right-to-left text in order
    --ambiguous narrow|wide         the cells of … “ ” ─ and the like (narrow)
    --ascii                         signs and sentences of the interface in
                                    ASCII
    -h, --help                      this text
    -v, --version                   the version

  Environment
    BROADSHEET_LIBRARY              the folders that --library names, as in PATH
    BROADSHEET_STATE                the folder that --state names

  Configuration, in ~/.config/broadsheet/config.toml
    library = ["~/articles"]        the folders, for good; broadsheet config
                                    explains all settings

  Exit codes: 0 done, 1 could not be done, 2 not understood.
`.slice(1, -1);
