#compdef tular
# tular: zsh
_tular() {
  local line text disk=''
  local -a lines found shown open
  lines=("${(@f)$("$words[1]" complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  for line in "${lines[@]}"; do
    text=${line%%$'\t'*}
    case $line in
      '') ;;
      :file|:folder) disk=$line ;;
      *[=:]) open+=("$text") ;;
      *$'\t'*) found+=("$text") shown+=("$text  -- ${line#*$'\t'}") ;;
      *) found+=("$text") shown+=("$text") ;;
    esac
  done
  (( $#found )) && compadd -l -d shown -a found
  (( $#open )) && compadd -S '' -a open
  [[ -n $disk ]] && compset -P '*='
  case $disk in
    :file) _files ;;
    :folder) _files -/ ;;
  esac
}
if [[ $funcstack[1] == _tular ]]; then
  _tular "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _tular tular
fi
