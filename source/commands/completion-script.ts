/** The shells for which there are completions. */
export type Shell = 'bash' | 'zsh' | 'fish';

/*
What may stand at the end of a command line is found by `broadsheet complete`, for all shells alike. It prints how files come in ("none", "files", "folders"), and then a candidate a line, a tab between it and what it is. The scripts only hand that on.
*/

/*
Bash parts words at colons and equals signs, and replaces only what stands behind the last of them: the words are parted anew, and what stands before is taken off the candidates.
*/
const bash = `# Completes the words of broadsheet: eval "$(broadsheet completion bash)"
_broadsheet() {
	local line kind prefix= typed=\${COMP_LINE:0:COMP_POINT}
	local -a words lines
	read -a words <<< "$typed"
	[[ $typed == *[[:space:]] ]] && words+=('')
	local current=\${words[-1]}
	[[ $current == *[:=]* ]] && prefix=\${current%\${current##*[:=]}}
	mapfile -t lines < <(broadsheet complete "\${words[@]:1}" 2> /dev/null)
	kind=\${lines[0]}
	COMPREPLY=()
	for line in "\${lines[@]:1}"; do
		line=\${line%%$'\\t'*}
		printf -v line %q "\${line#"$prefix"}"
		COMPREPLY+=("$line")
	done
	case $kind in
		files) mapfile -t -O \${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- "$current"); compopt -o filenames 2> /dev/null ;;
		folders) mapfile -t -O \${#COMPREPLY[@]} COMPREPLY < <(compgen -d -- "$current"); compopt -o filenames 2> /dev/null ;;
	esac
}
complete -o nosort -F _broadsheet broadsheet
`;

const zsh = `#compdef broadsheet
# Completes the words of broadsheet: eval "$(broadsheet completion zsh)", behind compinit
_broadsheet() {
	local kind line
	local -a lines candidates told
	lines=("\${(@f)$(broadsheet complete "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2> /dev/null)}")
	kind=\${lines[1]}
	for line in "\${(@)lines[2,-1]}"; do
		candidates+=("\${line%%$'\\t'*}")
		told+=("\${line//$'\\t'/  }")
	done
	(( \${#candidates} )) && compadd -U -l -V broadsheet -d told -a candidates
	case $kind in
		files) _files ;;
		folders) _files -/ ;;
	esac
}
if [[ $funcstack[1] == _broadsheet ]]; then
	_broadsheet "$@"
else
	compdef _broadsheet broadsheet
fi
`;

const fish = `# Completes the words of broadsheet: broadsheet completion fish | source
function __broadsheet_complete
	set -l words (commandline -opc)
	set -l current (commandline -ct)
	set -e words[1]
	set -l lines (broadsheet complete $words "$current" 2> /dev/null)
	printf '%s\\n' $lines[2..-1]
	switch "$lines[1]"
		case files
			__fish_complete_path "$current"
		case folders
			__fish_complete_directories "$current"
	end
end
complete -c broadsheet -f -k -a '(__broadsheet_complete)'
`;

/** What a shell is given so that Tab completes the words of a command line. */
export function completionScript(shell: Shell): string {
	return {bash, zsh, fish}[shell];
}
