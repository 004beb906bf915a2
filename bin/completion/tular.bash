# tular: bash
_tular() {
  local word glued='' kept='' line i
  local -a words=()
  # Bash parts words at = and : as well; what was typed together is put together.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if ((${#words[@]} > 0)) && { [[ $word == [=:]* ]] || [[ -n $glued && -n $word ]]; }; then
      words[${#words[@]} - 1]+=$word
    else
      words+=("$word")
    fi
    [[ $word == *[=:] ]] && glued=1 || glued=''
  done
  # Only what stands behind the last = or : is replaced.
  word=${words[${#words[@]} - 1]}
  [[ $word == *[=:]* ]] && kept=${word%"${word##*[=:]}"}
  COMPREPLY=()
  while IFS= read -r line; do
    line=${line%%$'\t'*}
    case $line in
      :file) compopt -o default 2>/dev/null ;;
      :folder) compopt -o dirnames 2>/dev/null ;;
      *[=:])
        compopt -o nospace 2>/dev/null
        COMPREPLY+=("${line#"$kept"}")
        ;;
      *) COMPREPLY+=("${line#"$kept"}") ;;
    esac
  done < <("$1" complete -- "${words[@]}" 2>/dev/null)
}
complete -F _tular tular
